// Reads vector tiles (Mapbox Vector Tile 2.1); positions are from 0 to 1.

const POINT = 1; // what a geometry is
const [MOVE, CLOSE] = [1, 7]; // how its parts are drawn
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

function propertiesOf(tags, keys, values) {
  const tagged = numbers(tags);
  const properties = {};
  for (let i = 0; i < tagged.length; i += 2) properties[keys[tagged[i]]] = values[tagged[i + 1]];
  return properties;
}

// Runs of positions, [x, y, x, y, ...]: a point, a line or a ring each.
function pathsOf(commands, extent) {
  const paths = [];
  let [x, y, at] = [0, 0, 0];
  while (at < commands.length) {
    const [command, count] = [commands[at] & 7, commands[at] >> 3];
    at += 1;
    if (command === CLOSE) continue; // whoever fills a ring closes it
    for (const end = at + 2 * count; at < end && at + 1 < commands.length; at += 2) {
      x += signed(commands[at]);
      y += signed(commands[at + 1]);
      if (command === MOVE || paths.length === 0) paths.push([]);
      paths.at(-1).push(x / extent, y / extent);
    }
  }
  return paths;
}

function featureOf(bytes, keys, values, extent) {
  const { 2: tags = [], 3: kind, 4: geometry = [] } = Object.fromEntries(fields(bytes));
  return { kind, paths: pathsOf(numbers(geometry), extent), properties: propertiesOf(tags, keys, values) };
}

function layer(bytes) {
  const [features, keys, values] = [[], [], []];
  let [name, extent] = ["", 4096];
  for (const [field, value] of fields(bytes)) {
    if (field === 1) name = text.decode(value);
    else if (field === 2) features.push(value);
    else if (field === 3) keys.push(text.decode(value));
    else if (field === 4) values.push(valueOf(value));
    else if (field === 5) extent = value;
  }
  return { name, features: features.map((feature) => featureOf(feature, keys, values, extent)) };
}

// [{name, features: [{kind, paths, properties}]}]
export function layers(bytes) {
  return [...fields(bytes)].filter(([field]) => field === 3).map(([, value]) => layer(value));
}

// [{x, y, properties}] of all features that are one point.
export function points(bytes) {
  const features = layers(bytes).flatMap((one) => one.features.filter(({ kind }) => kind === POINT));
  return features.map(({ paths: [[x, y]], properties }) => ({ x, y, properties }));
}
