import type { World } from "./world";

/** One request to the sandbox, and the part of its path that names something. */
export type Call = {
  readonly world: World;
  readonly request: Request;
  readonly url: URL;
  readonly id: string;
};
