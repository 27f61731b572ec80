// Calls of the element's methods, until the core has told what came of them.

/** The calls of one element. Before the core is there, they wait for it. */
export class Calls {
  #handle = null;
  #open = new Set();

  /**
   * @param {string} method
   * @param {unknown} argument
   * @returns {Promise<unknown>} what came of it
   */
  call(method, argument) {
    return new Promise((resolve, reject) => {
      const call = { method, argument, resolve, reject };
      this.#open.add(call);
      if (this.#handle) this.#carryOut(call);
    });
  }

  /**
   * The core is there: what waits is carried out.
   *
   * @param {{ask(method: string, argument: unknown): Promise<unknown>}} handle
   */
  carryOut(handle) {
    this.#handle = handle;
    for (const call of this.#open) this.#carryOut(call);
  }

  /**
   * The core is gone, or does not come. Nobody is told what came of the calls.
   *
   * @param {Error} error
   */
  reject(error) {
    this.#handle = null;
    for (const { reject } of this.#open) reject(error);
    this.#open.clear();
  }

  async #carryOut(call) {
    try {
      call.resolve(await this.#handle.ask(call.method, call.argument));
    } catch (error) {
      call.reject(error);
    }
    this.#open.delete(call);
  }
}
