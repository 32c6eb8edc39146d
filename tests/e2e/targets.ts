import type { CDPSession } from '@playwright/test';

/** A page that Playwright does not list (a toolbar popup), driven over the browser's own debugging session. */
export interface Target {
  url: string;
  /** Runs an expression in the page; promises are awaited, the value comes back as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real mouse click, with the weight of a user's gesture, on the first element that fits. Waits until there is one. */
  click(selector: string): Promise<void>;
  /** A real key press. */
  press(key: 'Tab' | 'Enter'): Promise<void>;
  waitFor(expression: string): Promise<void>;
  isGone(): Promise<boolean>;
  close(): Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

export async function targetsOf(cdp: CDPSession): Promise<TargetInfo[]> {
  // An empty filter also lists the `tab` targets, which a toolbar click needs.
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** Asks again until there is an answer; Playwright's timeout of the test ends it. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, what: string, within = 15_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export async function attach(cdp: CDPSession, { targetId, url }: TargetInfo): Promise<Target> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const call = (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const message = JSON.parse(event.message) as {
          id?: number;
          result?: Record<string, unknown>;
          error?: { message: string };
        };
        if (message.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        if (message.error) reject(new Error(`${method}: ${message.error.message}`));
        else resolve(message.result ?? {});
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });

  async function evaluate<T>(expression: string): Promise<T> {
    const answer = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  }

  return {
    url,
    evaluate,
    async click(selector) {
      const middle = `(() => { const e = document.querySelector(${JSON.stringify(selector)}); if (!e) return null;
        e.scrollIntoView({ block: 'center' }); const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`;
      const at = await until(() => evaluate<{ x: number; y: number } | null>(middle), `${selector} in ${url}`);
      const mouse = { ...at, button: 'left', clickCount: 1 };
      await call('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
      // The popup may be gone before it can answer: it closes itself when its work is done.
      await Promise.race([call('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' }), until(gone, 'the click')]).catch(
        () => undefined,
      );
    },
    async press(key) {
      const code = { key, code: key, windowsVirtualKeyCode: key === 'Tab' ? 9 : 13, ...(key === 'Enter' ? { text: '\r' } : {}) };
      await call('Input.dispatchKeyEvent', { ...code, type: 'keyDown' });
      // As after a click: the popup may be gone.
      await Promise.race([call('Input.dispatchKeyEvent', { ...code, type: 'keyUp' }), until(gone, 'the key')]).catch(
        () => undefined,
      );
    },
    async waitFor(expression) {
      // What is asked for may not be there at all yet.
      await until(() => evaluate<boolean>(expression).catch(() => false), expression);
    },
    isGone: gone,
    async close() {
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await until(gone, `${url} to close`);
    },
  };

  async function gone(): Promise<boolean> {
    return (await targetsOf(cdp)).every((target) => target.targetId !== targetId);
  }
}
