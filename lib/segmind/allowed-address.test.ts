import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAllowedAddress } from "./allowed-address";
import { settingsOf } from "./options";

const settings = settingsOf({ apiKey: "key" });

describe("isAllowedAddress", () => {
  it.each([
    "https://images.segmind.com/outputs/a.png",
    "https://api.segmind.com/outputs/a.png",
    "https://a.b.segmind.com/a.png?size=1",
    "https://segmind-resources.s3.amazonaws.com/a.png",
    "https://segmind-inference-inputs.s3.amazonaws.com/a.png",
  ])("takes %s for Segmind's", (address) => {
    expect(isAllowedAddress(settings, address)).toBe(true);
  });

  it.each([
    "http://127.0.0.1:1/a.png",
    "http://images.segmind.com/a.png",
    "https://images.segmind.com.evil.example/a.png",
    "https://evilsegmind.com/a.png",
    "https://evil.example/images.segmind.com/a.png",
    "https://evil.example/?.segmind.com",
    "https://evil.example#.segmind.com",
    "https://evil-bucket.s3.amazonaws.com/a.png",
    "https://images.segmind.com:8443/a.png",
    "https://user@images.segmind.com/a.png",
    "https://:password@images.segmind.com/a.png",
    "https://user@api.segmind.com/a.png",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "//images.segmind.com/a.png",
    "http://169.254.169.254/latest/meta-data",
    "not an address",
    "",
  ])("refuses %j", (address) => {
    expect(isAllowedAddress(settings, address)).toBe(false);
  });

  it("goes to Segmind's own hosts alone, whatever 2,000 tricks are tried", () => {
    const evil = fc.constantFrom("evil.example", "127.0.0.1", "169.254.169.254", "[::1]", "0x7f.1");
    const ours = fc.constantFrom("images.segmind.com", "api.segmind.com", "segmind.com");
    const between = fc.constantFrom(
      ...[
        "",
        "@",
        ":@",
        ".",
        "/",
        "\\",
        "#",
        "?",
        "#@",
        "?@",
        "/@",
        "\\@",
        "%2f",
        "%40",
        "%00",
        "\t",
      ],
      ...[
        "\n",
        " ",
        ";",
        "&",
        ":80@",
        ":443/",
        "。",
        "．",
        "\u00ad",
        "\u200b",
        "..",
        "/../",
        "%2e",
      ],
    );
    const scheme = fc.constantFrom(
      ...["https://", "http://", "HTTPS://", "https:/", "https:", "https:\\\\", "//", "ftp://", ""],
      ...[
        "javascript:",
        "file://",
        "data:",
        "https://https://",
        " https://",
        "\thttps://",
        "blob:",
      ],
    );
    const trick = fc
      .tuple(scheme, fc.oneof(evil, ours), between, fc.oneof(ours, evil), fc.webPath())
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(trick, (address) => {
        if (!isAllowedAddress(settings, address)) return;
        // What `fetch` would really call is what counts, not how the address looks.
        const { protocol, hostname, port, username, password } = new URL(address);
        expect({ protocol, port, username, password }).toEqual({
          protocol: "https:",
          port: "",
          username: "",
          password: "",
        });
        expect(hostname).toMatch(/^([a-z0-9-]+\.)+segmind\.com$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes the origins that a test puts in Segmind's place, and no other port of theirs", () => {
    const apiUrl = "http://127.0.0.1:4000";
    const test = settingsOf({ apiKey: "key", apiUrl, storageUrl: "http://127.0.0.1:4001" });
    expect(isAllowedAddress(test, "http://127.0.0.1:4000/a.png")).toBe(true);
    expect(isAllowedAddress(test, "http://127.0.0.1:4001/a.png")).toBe(true);
    expect(isAllowedAddress(test, "http://127.0.0.1:4002/a.png")).toBe(false);
  });
});
