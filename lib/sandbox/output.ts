import { extensionOf } from "@/lib/image/file-name";
import type { PictureType } from "@/lib/image/sniff";
import { file, html } from "./answer";
import type { Call } from "./call";
import { drawPicture } from "./draw-picture";
import type { Job } from "./job";
import { hasScenario } from "./scenarios";
import type { World } from "./world";

/** Where the picture of a job can be had, without a key, for a week. */
export function outputUrl({ outputOrigin }: World, job: Job): string {
  return `${outputOrigin}/outputs/${pictureName(job)}`;
}

export function pictureName(job: Job): string {
  return `${job.id}.${extensionOf(pictureType(job))}`;
}

export function pictureType({ input }: Job): PictureType {
  if (input.output_format === "jpeg") return "image/jpeg";
  return input.output_format === "webp" ? "image/webp" : "image/png";
}

/** `GET /outputs/{id}.{extension}`: pictures are not kept but drawn whenever they are fetched. */
export async function readOutput({ world, id: name }: Call): Promise<Response> {
  const job = await world.records.jobOfPicture(name.replace(/\.[a-z]+$/, ""));
  const isLost = job === null || hasScenario(job.input.prompt, "file lost");
  return isLost || name !== pictureName(job) ? html(404, "Not Found") : pictureOf(world, job);
}

export async function pictureOf(world: World, job: Job): Promise<Response> {
  if (hasScenario(job.input.prompt, "not a picture")) return html(200, "OK");
  const [first] = job.references;
  const [base, mask] = await Promise.all(
    [first, job.mask].map((name) => (name == null ? null : world.records.upload(name))),
  );
  const picture = await drawPicture(job, { base: base ?? null, mask: mask ?? null });
  return file(picture, pictureType(job));
}
