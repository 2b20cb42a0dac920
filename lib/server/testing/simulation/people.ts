import { EaselError } from "@/lib/errors";
import type { Easel } from "../../easel";
import { cancelGeneration } from "../../generations/cancel-generation";
import { createGeneration } from "../../generations/create-generation";
import { resolveGeneration } from "../../generations/resolve-generation";
import { idOf, requestFor } from "./pictures";
import { isCrash } from "./process";
import type { Person, Schedule, Wish } from "./schedule";
import { startServer } from "./servers";
import { pictureOf, type Stage } from "./stage";

/** How often a person looks whether there is something to decide. */
const patience = 40;

/** What a person may be told instead of what they wished. */
const refusals: readonly string[] = [
  "over_budget",
  "over_person_limit",
  "already_submitted",
  "not_found",
  "not_unknown",
];

/** Wishes one thing after the other, and again where the server died over it. */
export async function playPerson(
  stage: Stage,
  { wishes, death }: Person,
  number: number,
): Promise<void> {
  const { schedule, surroundings } = stage;
  const name = `Person ${number}`;
  let { easel } = startServer(surroundings, death);
  for (const wish of wishes) {
    await surroundings.turn(wish.act);
    if (isDecision(wish)) await seesUnknown(stage, wish);
    if (wish.act === "not_charged") stage.release(wish.picture % schedule.pictures.length);
    await fulfil(easel, schedule, name, wish).catch((error: unknown) => {
      if (!isCrash(error)) throw error;
      // The browser asks again.
      easel = startServer(surroundings, null).easel;
      return fulfil(easel, schedule, name, wish);
    });
  }
}

/** Nobody decides about a picture before the page says that its end is unknown; some lose patience. */
async function seesUnknown(stage: Stage, { picture }: Wish): Promise<void> {
  const { database, turn, world } = stage.surroundings;
  const text = "select 1 from generations where id = $1 and state = 'unknown'";
  const id = idOf(picture % stage.schedule.pictures.length);
  for (let looks = 0; looks < patience && !stage.isOver(); looks += 1) {
    if ((await database.query(text, [id])).rows.length > 0)
      return world.count("event", "a person sees that it is unknown");
    await turn("looks at the page");
  }
}

function isDecision({ act }: Wish): boolean {
  return act === "check" || act === "not_charged";
}

async function fulfil(
  easel: Easel,
  schedule: Schedule,
  person: string,
  { picture, act }: Wish,
): Promise<void> {
  const number = picture % schedule.pictures.length;
  const id = idOf(number);
  try {
    if (act === "make")
      await createGeneration(easel, id, requestFor(pictureOf(schedule, number), id), person);
    else if (act === "cancel") await cancelGeneration(easel, id);
    else await resolveGeneration(easel, { last: null }, { id, as: act });
  } catch (error) {
    if (!(error instanceof EaselError) || !refusals.includes(error.code)) throw error;
  }
}
