import { objectIn, readAnswer } from "./answer";
import type { Settings } from "./options";
import type { BalanceOutcome } from "./outcome";
import { refusalOf } from "./refusal";
import { sendWithKey } from "./send";
import { unreachable, unreachableBy } from "./unreachable";

/** Asks what the account has left. Free. An account without a record yet has nothing. */
export async function readBalance(settings: Settings): Promise<BalanceOutcome> {
  try {
    const response = await sendWithKey(settings, `${settings.apiUrl}/v1/get-user-credits`, {
      method: "GET",
      timeoutMs: settings.timeouts.readMs,
    });
    const answer = await readAnswer(response);
    if (answer.status === 404) return known(0, 0);
    if (!response.ok) return refusalOf(answer) ?? unreachable(`HTTP ${answer.status}`);
    const { credits, "free-credits": freeCredits } = objectIn(answer) ?? {};
    if (typeof credits !== "number") return unreachable("An answer without credits");
    return known(credits, typeof freeCredits === "number" ? freeCredits : 0);
  } catch (cause) {
    return unreachableBy(cause);
  }
}

function known(creditsUsd: number, freeCreditsUsd: number): BalanceOutcome {
  return { kind: "known", balance: { creditsUsd, freeCreditsUsd } };
}
