import { describe, expect, it } from "vitest";
import { jobIdIn } from "./job-id";

const uuid = "0190a1b2-0000-7000-8000-000000007f3a";
const hex = "0190a1b2000070008000000000007f3a";
const apiUrl = "https://api.segmind.com";
const path = "/workflows/request";

describe("jobIdIn", () => {
  it.each<[string, "model" | "workflow", object, string | null]>([
    ["a UUID", "model", { request_id: uuid }, uuid],
    ["32 hexadecimal digits, for a model", "model", { request_id: hex }, null],
    ["an address, for a model", "model", { poll_url: `${apiUrl}${path}/${hex}` }, null],
    ["32 hexadecimal digits", "workflow", { request_id: hex }, hex],
    ["a UUID, for a workflow", "workflow", { request_id: uuid }, uuid],
    ["an address", "workflow", { poll_url: `${apiUrl}${path}/${hex}` }, hex],
    ["an address that is only a path", "workflow", { poll_url: `${path}/${hex}` }, hex],
    [
      "its id before its address",
      "workflow",
      { request_id: uuid, poll_url: `${path}/${hex}` },
      uuid,
    ],
    ["an address beside no id", "workflow", { request_id: 7, poll_url: `${path}/${hex}` }, hex],
    ["another host", "workflow", { poll_url: `https://evil.example${path}/${hex}` }, null],
    ["another scheme", "workflow", { poll_url: `http://api.segmind.com${path}/${hex}` }, null],
    ["another path", "workflow", { poll_url: `${apiUrl}/v1/${hex}` }, null],
    ["a longer path", "workflow", { poll_url: `${apiUrl}${path}/${hex}/delete` }, null],
    [
      "a host in front",
      "workflow",
      { poll_url: `https://api.segmind.com@evil.example${path}/${hex}` },
      null,
    ],
    ["a path as an id", "model", { request_id: `../${uuid}` }, null],
    ["a line after an id", "model", { request_id: `${uuid}\n` }, null],
    ["a list", "model", { request_id: [uuid] }, null],
    ["nothing", "workflow", {}, null],
  ])("reads %s", (_, kind, told, id) => {
    expect(jobIdIn(kind, { ...told }, apiUrl)).toBe(id);
  });
});
