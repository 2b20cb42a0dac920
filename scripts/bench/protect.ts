import { cpus } from "node:os";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import sharp from "sharp";
import { keepOutsideMask } from "@/lib/server/protect/keep-outside-mask";

/** How long it takes to put the original's pixels back, how long the server is deaf meanwhile, and in how much memory. */
export async function benchProtect(): Promise<void> {
  console.log(`Keep everything outside the mask, ${cpus().length} cores, Node ${process.version}`);
  const columns = ["size", "reference", "kept as", "ms", "CPU ms", "longest pause, ms"];
  console.log([...columns, "model's MB", "kept MB"].join(" | "));
  for (const [width, height] of sizes) {
    const plain = await photograph(width, height);
    const wide = await sharp(plain).withIccProfile("p3").png({ compressionLevel: 1 }).toBuffer();
    const photo = await sharp(plain).jpeg({ quality: 92 }).toBuffer();
    const answer = await sharp(plain).modulate({ brightness: 1.02 }).png({ compressionLevel: 3 });
    const answers = {
      "image/png": await answer.toBuffer(),
      "image/webp": await answer.clone().webp({ quality: 90, effort: 1 }).toBuffer(),
      "image/jpeg": await answer.clone().jpeg({ quality: 90 }).toBuffer(),
    } as const;
    const mask = await disc(width, height);
    const rows = [
      ["PNG", plain, "image/png"],
      ["JPEG", photo, "image/png"],
      ["PNG, Display P3", wide, "image/png"],
      ["PNG", plain, "image/webp"],
      ["PNG", plain, "image/jpeg"],
    ] as const;
    for (const [name, reference, contentType] of rows) {
      const edit = { reference, mask, answer: answers[contentType], contentType };
      const { ms, cpuMs, pauseMs, keptMb } = await measured(edit);
      const mb = inMb(edit.answer.byteLength);
      const kind = [`${width} × ${height}`, name, contentType];
      console.log([...kind, ms, cpuMs, pauseMs, mb, keptMb].join(" | "));
    }
  }
  const { maxRSS } = process.resourceUsage();
  console.log(`The whole process took ${Math.round(maxRSS / 1e3)} MB at its most.`);
}

const sizes = [
  [1536, 1024],
  [3840, 2160],
] as const;
const runs = 5;

type Edit = Parameters<typeof keepOutsideMask>[0];

/** The median of the times, the worst of the rest. */
async function measured(edit: Edit) {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  let keptBytes = 0;
  for (let run = 0; run <= runs; run += 1) {
    // The first run is for warming up.
    if (run === 1) pauses.enable();
    const start = performance.now();
    const cpu = process.cpuUsage();
    keptBytes = (await keepOutsideMask(edit)).bytes.byteLength;
    if (run > 0) {
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      cpuTimes.push((user + system) / 1_000);
    }
  }
  pauses.disable();
  return {
    ms: medianOf(times),
    cpuMs: medianOf(cpuTimes),
    pauseMs: Math.round(pauses.max / 1e6),
    keptMb: inMb(keptBytes),
  };
}

function medianOf(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

/** Soft shapes and fine grain, as PNGs of photographs are: neither flat nor pure noise. */
async function photograph(width: number, height: number): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const coarse = {
    width: width >> 4,
    height: height >> 4,
    channels: 3,
    background: "#888",
  } as const;
  const clouds = await sharp({ create: { ...coarse, noise } })
    .png()
    .toBuffer();
  const pixels = await sharp(clouds).resize(width, height, { fit: "fill" }).raw().toBuffer();
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    pixels[at] = Math.min(255, (pixels[at] ?? 0) + (state >>> 30));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

/** A white disc with a soft edge on black. */
function disc(width: number, height: number): Promise<Buffer> {
  const radius = Math.min(width, height) / 4;
  const circle = `<circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="#fff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/>${circle}</svg>`;
  return sharp(Buffer.from(svg)).blur(8).toColourspace("b-w").png().toBuffer();
}

function inMb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
