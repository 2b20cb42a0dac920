import type { CallAct } from "./boundary";
import type { Fault } from "./faults";

/** A call as Segmind understands it. */
export type SegmindCall = {
  readonly act: CallAct;
  /** The generation that is sent, or the job that is asked for. */
  readonly key: string;
  readonly isBlocking: boolean;
  readonly isWorkflow: boolean;
};

/** A simulated prompt begins with its generation's id, which is the only UUID in a body. */
export function callOf(address: string, { method = "GET", body }: RequestInit): SegmindCall {
  const { hostname, pathname } = new URL(address);
  const isWorkflow = pathname.startsWith("/workflows/");
  const last = pathname.split("/").at(-1) ?? "";
  const call = { isWorkflow, isBlocking: false };
  if (pathname === "/upload-asset") return { ...call, act: "upload", key: last };
  if (method === "POST") {
    const generation = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(String(body))?.[0] ?? "";
    return { ...call, act: "POST", key: generation, isBlocking: pathname.startsWith("/v1/") };
  }
  if (hostname.startsWith("images.")) return { ...call, act: "download", key: last };
  return { ...call, act: pathname.startsWith("/v1/") ? "balance" : "poll", key: last };
}

/** Whether an answer of 200 to it tells neither a job nor a picture. */
export function isUseless({ isBlocking }: SegmindCall, fault: Fault): boolean {
  if (fault === "no picture") return isBlocking;
  return ["page after", "half body", "cut short", "no id"].includes(fault);
}
