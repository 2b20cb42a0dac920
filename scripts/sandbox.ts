import { parseArgs } from "node:util";
import { serveSandbox } from "@/lib/sandbox/serve";

/** Serves the offline Segmind: `npm run sandbox -- --port 4010 --speed 0`. */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    speed: { type: "string", default: "0.1" },
    "api-key": { type: "string" },
    credits: { type: "string", default: "25" },
    folder: { type: "string" },
  },
});

const { origin } = await serveSandbox({
  port: Number(values.port),
  speed: Number(values.speed),
  creditsUsd: Number(values.credits),
  ...(values["api-key"] === undefined ? {} : { apiKey: values["api-key"] }),
  ...(values.folder === undefined ? {} : { folder: values.folder }),
});

console.log(`The sandbox listens at ${origin}`);
