// Distances on the WGS 84 ellipsoid (Vincenty 1975, inverse), in metres.
const [A, F] = [6378137, 1 / 298.257223563];
const B = A * (1 - F);
const rad = (degrees) => (degrees * Math.PI) / 180;

// `a` and `b` are {lat, lng}. Between places almost opposite on the Earth it gives null.
export function distance(a, b) {
  const L = rad(b.lng - a.lng);
  const [u1, u2] = [a, b].map(({ lat }) => Math.atan((1 - F) * Math.tan(rad(lat))));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = L;
  for (let step = 0; step < 100; step += 1) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    if (sinSigma === 0) return 0;
    const cosSigma = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cos2Alpha; // on the equator
    const C = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda =
      L + (1 - C) * F * sinAlpha * (sigma + C * sinSigma * (cos2M + C * cosSigma * (-1 + 2 * cos2M ** 2)));
    if (Math.abs(lambda - before) < 1e-12) return along(sigma, sinSigma, cosSigma, cos2Alpha, cos2M);
  }
  return null;
}

function along(sigma, sinSigma, cosSigma, cos2Alpha, cos2M) {
  const u = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2;
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const far = cos2M * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2M ** 2);
  const delta = b * sinSigma * (cos2M + (b / 4) * (cosSigma * (-1 + 2 * cos2M ** 2) - (b / 6) * far));
  return B * a * (sigma - delta);
}

// The distances that two places allow, each known within `radius` metres.
export function range(a, b) {
  const middle = distance(a, b);
  if (middle === null) return null;
  const unsure = a.radius + b.radius;
  return { middle, least: Math.max(0, middle - unsure), greatest: middle + unsure };
}
