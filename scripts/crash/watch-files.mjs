import { promises as fs } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { note, pass } from "./boundary.mjs";

/** Every original and thumbnail passes "before", "during" (half of it is written), "rename" (it gets its name) and "after". */
export function watchFiles() {
  const { open, link } = fs;
  fs.open = async (file, flags, mode) => {
    const name = fileIn(file);
    if (name === null || flags !== "wx") return open(file, flags, mode);
    pass(name, "before");
    const handle = await open(file, flags, mode);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (bytes) => {
      if (!(bytes instanceof Uint8Array)) return write(bytes);
      const half = Math.floor(bytes.byteLength / 2);
      await write(bytes.subarray(0, half));
      pass(name, "during");
      await write(bytes.subarray(half));
    };
    return handle;
  };
  fs.link = async (from, to) => {
    const name = fileIn(to);
    if (name === null) return link(from, to);
    pass(name, "rename");
    note("asks", name, String(to));
    await link(from, to);
    note("wrote", name, String(to));
    pass(name, "after");
  };
  syncBuiltinESMExports();
}

/** @param {unknown} file */
function fileIn(file) {
  return /\b(original|thumbnail)\.\w+$/.exec(String(file))?.[1] ?? null;
}
