import type { Locator, Page } from 'playwright-core';

/** Counts what a person does: a click, a drag, a press of a key or a chord, a text typed in one go. */
export type Hand = {
  count: () => number;
  /** Every action in words, for the message when there are too many. */
  log: readonly string[];
};

export type MouseHand = Hand & {
  click: (target: Locator) => Promise<void>;
  /** Click three times at once: selects the line, for typing over it. */
  over: (target: Locator) => Promise<void>;
  drag: (from: Locator, to: Locator) => Promise<void>;
  /** Picks an option of a select; opening and choosing are two actions. */
  pick: (target: Locator, label: string) => Promise<void>;
  type: (text: string) => Promise<void>;
};

/** A hand that only moves and clicks the mouse; letters come from the keyboard, keys that do something do not. */
export function mouseHand(page: Page): MouseHand {
  const log: string[] = [];
  const did = (what: string): void => {
    log.push(what);
  };
  return {
    log,
    count: () => log.length,
    click: async (target) => {
      did(`click ${target}`);
      await target.click();
    },
    over: async (target) => {
      did(`select ${target}`);
      await target.click({ clickCount: 3 });
    },
    drag: async (from, to) => {
      did(`drag ${from}`);
      await from.scrollIntoViewIfNeeded();
      const start = await from.boundingBox();
      if (!start) throw new Error(`${from} is not on the page`);
      await page.mouse.move(start.x + 10, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(start.x + 30, start.y + start.height / 2 + 12, { steps: 4 });
      // The page may scroll under the mouse at first: the eye follows, so does the hand.
      for (let look = 0; look < 3; look += 1) {
        const end = await to.boundingBox();
        if (!end) throw new Error(`${to} is not on the page`);
        await page.mouse.move(end.x + end.width / 2, end.y + 6, { steps: 6 });
        await page.waitForTimeout(100);
      }
      await page.mouse.up();
    },
    pick: async (target, label) => {
      did(`open ${target}`);
      did(`choose ${label}`);
      await target.selectOption({ label });
    },
    type: async (text) => {
      did(`type “${text}”`);
      await page.keyboard.insertText(text);
    },
  };
}

export type KeyboardHand = Hand & {
  press: (...keys: readonly string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
};

/** A hand that never touches the mouse. */
export function keyboardHand(page: Page): KeyboardHand {
  const log: string[] = [];
  return {
    log,
    count: () => log.length,
    press: async (...keys) => {
      for (const key of keys) {
        log.push(`press ${key}`);
        await page.keyboard.press(key);
      }
    },
    type: async (text) => {
      log.push(`type “${text}”`);
      await page.keyboard.insertText(text);
    },
  };
}
