// One request by `fetch`, and its answer as bytes. It knows nothing of carts.

/**
 * Sends a request, or takes the answer to one that is on its way. It never rejects.
 *
 * @param {Promise<Response> | undefined} early the request that is on its way
 * @param {Request} request what is sent otherwise
 * @param {boolean} keepalive the browser goes on sending it when the page is left
 * @param {number} timeout milliseconds until the whole answer has to be there
 * @param {number} most the bytes of the longest answer that is taken
 * @returns {Promise<[number, number | undefined, Uint8Array] | "TimedOut" | "Network">} the status,
 *   the milliseconds of `Retry-After`, the body: empty where it is too long
 */
export async function exchange(early, request, keepalive, timeout, most) {
  const stop = new AbortController();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      resolve("TimedOut");
      stop.abort();
    }, timeout);
  });
  const chunks = [];
  const read = async () => {
    const response = await (early ?? fetch(request, { keepalive, signal: stop.signal }));
    const asked = response.headers.get("retry-after");
    const wait = /^\s*\d+\s*$/.test(asked) ? asked * 1000 : Date.parse(asked) - Date.now();
    const reader = response.body?.getReader();
    stop.signal.onabort = () => reader?.cancel().catch(() => {});
    let length = 0;
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > most) {
        length = 0;
        chunks.forEach(overwrite);
        chunks.length = 0;
        stop.abort();
        break;
      }
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return [response.status, wait >= 0 || wait < 0 ? wait : undefined, bytes];
  };
  // A page's own `fetch` may give up on an answer earlier.
  const failed = (error) => (error?.name === "TimeoutError" ? "TimedOut" : "Network");
  const answer = await Promise.race([late, read().catch(failed)]);
  clearTimeout(timer);
  chunks.forEach(overwrite);
  return answer;
}

/** Lets the browser do what waits, such as a press. */
export const pause = () => new Promise((goOn) => setTimeout(goOn));

// The browser frees them when it wants to, and they hold data of people.
function overwrite(bytes) {
  bytes.fill(0);
}
