/** How often the bar moves, ms. */
const every = 500;

/** How a piece of work stands: as it is shown, and whether somebody is still at it. */
type Standing = { shown: object; isAtWork: boolean };

/**
 * Server-sent events of a long job: its standing each half second while it is at work, then once more, and the stream ends. A job that
 * cannot be read any more ends the stream with an error, and the page asks again.
 */
export function progressEvents(read: () => Promise<Standing>): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      while (isOpen) {
        const { shown, isAtWork } = await read();
        // Whoever listened may have left while it was read.
        if (!isOpen) return;
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(shown)}\n\n`));
        if (!isAtWork) break;
        await new Promise((resolve) => setTimeout(resolve, every));
      }
      if (isOpen) controller.close();
      isOpen = false;
    },
    cancel: () => {
      isOpen = false;
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  });
}
