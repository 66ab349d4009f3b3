// Makes the coasts of the map (crates/document/map) from Natural Earth, which is in the public
// domain and which the package world-atlas carries.
//
//     npm ci && npm run coasts
//
// The same package gives the same bytes. Borders are never read: the source is land and sea.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../../crates/document/map/", import.meta.url));

// Points of a degree in the files.
const SCALE = 100;
// What lies south of this is the Antarctic, which is left out.
const SOUTH = -60;

// `least` is the smallest island, `detail` the smallest triangle between a point and its
// neighbours that may be lost; both in square degrees.
const FILES = [
  { source: "land-110m.json", file: "coasts-110m.txt", least: 0.2, detail: 0.05 },
  { source: "land-50m.json", file: "coasts-50m.txt", least: 0.03, detail: 0.008 },
];

/**
 * The ring with longitudes that go on beyond 180 degrees where it crosses the date line; most of
 * it is within them.
 */
function unbroken(ring) {
  let turn = 0;
  const whole = ring.map(([x, y], place) => {
    const before = place > 0 ? ring[place - 1][0] : x;
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
  const longitudes = whole.map(([x]) => x);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const back = Math.round(middle / 360) * 360;
  return whole.map(([x, y]) => [x - back, y]);
}

/** Twice the area of the triangle of three points. */
function twice([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
}

/** Twice the area within a closed ring. */
function within(ring) {
  let sum = 0;
  ring.forEach(([x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum);
}

/** The ring without the points that matter least (Visvalingam and Whyatt, 1993). */
function simplified(ring, detail) {
  const points = ring.slice();
  while (points.length > 4) {
    let [least, at] = [2 * detail, -1];
    for (let place = 0; place < points.length; place += 1) {
      const before = points[(place + points.length - 1) % points.length];
      const after = points[(place + 1) % points.length];
      const area = twice(before, points[place], after);
      if (area < least) [least, at] = [area, place];
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

/** A ring as whole hundredths of a degree: the first point, then steps from point to point. */
function written(ring) {
  const numbers = [];
  let [x, y] = [0, 0];
  for (const point of ring) {
    const [nextX, nextY] = point.map((degrees) => Math.round(degrees * SCALE));
    if (numbers.length === 0 || nextX !== x || nextY !== y) {
      numbers.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return numbers.join(" ");
}

for (const { source, file, least, detail } of FILES) {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${source}`), "utf8"));
  const land = feature(topology, topology.objects.land);
  const polygons = (land.features ?? [land]).flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  const rings = polygons
    .flat()
    .map((ring) => unbroken(ring.slice(0, -1)))
    .filter((ring) => ring.some(([, latitude]) => latitude > SOUTH))
    .filter((ring) => within(ring) > 2 * least)
    .map((ring) => simplified(ring, detail));
  const lines = rings.map(written);
  writeFileSync(folder + file, `${lines.join("\n")}\n`);
  const points = rings.reduce((sum, ring) => sum + ring.length, 0);
  console.log(`${file}: ${rings.length} rings, ${points} points`);
}
