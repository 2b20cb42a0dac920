import { benchFiles } from "./bench/files";
import { benchGallery } from "./bench/gallery";
import { benchMask } from "./bench/mask";
import { benchProtect } from "./bench/protect";
import { benchUploads } from "./bench/uploads";
import { benchZoom } from "./bench/zoom";
import { PlainFailure, runCommand } from "./plain-failure.mjs";

/** `npm run bench -- mask`: measures one thing on this machine and prints a table of it. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  files: benchFiles,
  gallery: benchGallery,
  mask: benchMask,
  protect: benchProtect,
  uploads: benchUploads,
  zoom: benchZoom,
};

await runCommand(async () => {
  const bench = benches[process.argv[2] ?? ""];
  if (bench === undefined) {
    const names = Object.keys(benches).join(" | ");
    throw new PlainFailure(`Say what to measure: npm run bench -- ${names}`);
  }
  await bench();
});
