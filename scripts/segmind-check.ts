import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createSegmind } from "@/lib/segmind/client";
import { parseEnv } from "@/lib/server/env";
import { PlainFailure, runCommand } from "./plain-failure.mjs";
import { dollars, type Finding, printed } from "./segmind-check/finding";
import { freeChecks } from "./segmind-check/free-checks";
import { paidChecks, paidPrice } from "./segmind-check/paid-checks";

/**
 * `SEGMIND_API_KEY=… npm run segmind:check` asks a real account which of Easel's guesses hold, free of
 * charge. With `--spend` it also makes two cheap pictures; the price is said first.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { spend: { type: "boolean", default: false } } });
  const { mode, apiKey, apiUrl, storageUrl } = parseEnv(process.env);
  if (mode === "demo")
    throw new PlainFailure("Set SEGMIND_API_KEY to the key of the account to check.");
  const segmind = createSegmind({ apiKey, apiUrl, storageUrl });
  const findings: Finding[] = await freeChecks(segmind);
  for (const finding of findings) console.log(printed(finding));
  const price = dollars(paidPrice());
  if (!values.spend) {
    console.log(`With --spend two pictures would be made, for about ${price}.`);
  } else if (findings[0]?.holds === true) {
    console.log(`Making two pictures, for about ${price}…`);
    const paid = await paidChecks(segmind, setTimeout);
    for (const finding of paid) console.log(printed(finding));
    findings.push(...paid);
  }
  const wrong = findings.filter(({ holds }) => holds === false).length;
  if (wrong > 0) throw new PlainFailure(`${wrong} of ${findings.length} do not hold.`);
});
