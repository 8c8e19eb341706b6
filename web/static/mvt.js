// Reads the points of a vector tile (Mapbox Vector Tile 2.1): [{x, y, properties}], x and y from 0 to 1.

const POINT = 1;
const text = new TextDecoder();

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  varint() {
    let [value, factor, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
      factor *= 128;
    } while (byte > 0x7f);
    return value;
  }

  part() {
    const size = this.varint();
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }

  // The value of a field, by its wire type.
  value(wire) {
    if (wire === 0) return this.varint();
    if (wire === 2) return this.part();
    this.at += wire === 1 ? 8 : 4;
    return wire === 1 ? this.view.getFloat64(this.at - 8, true) : this.view.getFloat32(this.at - 4, true);
  }

  *fields() {
    while (this.at < this.bytes.length) {
      const key = this.varint();
      yield [key >> 3, this.value(key & 7)];
    }
  }
}

const fields = (bytes) => new Reader(bytes).fields();

const signed = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

function numbers(bytes) {
  const reader = new Reader(bytes);
  const found = [];
  while (reader.at < bytes.length) found.push(reader.varint());
  return found;
}

function valueOf(bytes) {
  const [[field, value]] = fields(bytes);
  if (field === 1) return text.decode(value);
  if (field === 6) return signed(value);
  return field === 7 ? Boolean(value) : value;
}

function featureOf(bytes, keys, values, extent) {
  const { 2: tags = [], 3: kind, 4: geometry } = Object.fromEntries(fields(bytes));
  if (kind !== POINT) return null;
  const [, x, y] = numbers(geometry);
  const tagged = numbers(tags);
  const properties = {};
  for (let i = 0; i < tagged.length; i += 2) properties[keys[tagged[i]]] = values[tagged[i + 1]];
  return { x: signed(x) / extent, y: signed(y) / extent, properties };
}

function layer(bytes) {
  const [features, keys, values] = [[], [], []];
  let extent = 4096;
  for (const [field, value] of fields(bytes)) {
    if (field === 2) features.push(value);
    else if (field === 3) keys.push(text.decode(value));
    else if (field === 4) values.push(valueOf(value));
    else if (field === 5) extent = value;
  }
  return features.map((feature) => featureOf(feature, keys, values, extent)).filter(Boolean);
}

export function points(bytes) {
  return [...fields(bytes)].filter(([field]) => field === 3).flatMap(([, value]) => layer(value));
}
