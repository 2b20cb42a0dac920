/** What a reader gives, in base64, between two texts. What is no multiple of three bytes waits for the next chunk. */
export function base64Stream(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  head: string,
  tail: string,
): ReadableStream<Uint8Array> {
  let rest = Buffer.alloc(0);
  return new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) {
        controller.enqueue(Buffer.from(rest.toString("base64") + tail));
        controller.close();
        return;
      }
      const bytes = Buffer.concat([rest, value]);
      const usable = bytes.byteLength - (bytes.byteLength % 3);
      rest = bytes.subarray(usable);
      controller.enqueue(Buffer.from(bytes.subarray(0, usable).toString("base64")));
    },
  });
}
