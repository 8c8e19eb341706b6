// A circle true in metres: the direct problem on a sphere whose radius is the ellipsoid's in each direction
// (Euler's formula), within 8 m of the geodesic circle at a radius of 100 km.
const [A, F] = [6378137, 1 / 298.257223563]; // WGS 84
const E2 = F * (2 - F);
const CORNERS = 96;
const rad = (degrees) => (degrees * Math.PI) / 180;
const deg = (radians) => (radians * 180) / Math.PI;

// [[lat, lng], ...] round {lat, lng}; longitudes may leave [-180, 180].
export function ring({ lat, lng }, radius) {
  const w = 1 - E2 * Math.sin(rad(lat)) ** 2;
  const [meridian, vertical] = [(A * (1 - E2)) / w ** 1.5, A / Math.sqrt(w)];
  return Array.from({ length: CORNERS }, (_, corner) => {
    const azimuth = (2 * Math.PI * corner) / CORNERS;
    const curvature = Math.cos(azimuth) ** 2 / meridian + Math.sin(azimuth) ** 2 / vertical;
    return away(rad(lat), lng, azimuth, radius * curvature);
  });
}

function away(phi, lng, azimuth, angle) {
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(azimuth);
  const east = Math.sin(azimuth) * Math.sin(angle) * Math.cos(phi);
  const turn = Math.atan2(east, Math.cos(angle) - Math.sin(phi) * sine);
  return [deg(Math.asin(sine)), lng + deg(turn)];
}
