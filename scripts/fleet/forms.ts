/** How many servers make how many pictures, and how they are killed meanwhile. */
export type Form = {
  readonly servers: number;
  readonly pictures: number;
  /** As people click: some of them while the next version is there already. */
  readonly askEveryMs: number;
  readonly maxRunning: number;
  readonly killEveryMs: number;
  readonly mostKills: number;
  /** From this share of the pictures on, those that are killed come back as the next version. */
  readonly upgradesFrom: number;
};

/** Some two minutes. */
export const longForm: Form = {
  servers: 4,
  pictures: 200,
  askEveryMs: 400,
  maxRunning: 6,
  killEveryMs: 3_000,
  mostKills: Infinity,
  upgradesFrom: 0.25,
};

/** Within a minute: half a minute of it until a submit without an answer counts as unknown. */
export const shortForm: Form = {
  servers: 3,
  pictures: 24,
  askEveryMs: 100,
  maxRunning: 4,
  killEveryMs: 2_000,
  mostKills: 2,
  upgradesFrom: 0,
};
