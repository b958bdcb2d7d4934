import { afterEach, expect, test, vi } from 'vitest';
import { afterPress, watchPresses } from './after-press.ts';

afterEach(() => vi.unstubAllGlobals());

function aWindow() {
  const target = new EventTarget();
  vi.stubGlobal('window', target);
  return (type: string) => target.dispatchEvent(new Event(type));
}

test('without a press it is done at once', () => {
  const fire = aWindow();
  const stop = watchPresses();
  const act = vi.fn();
  afterPress(act);
  expect(act).toHaveBeenCalledTimes(1);
  fire('pointerup');
  stop();
  expect(act).toHaveBeenCalledTimes(1);
});

test.each(['pointerup', 'pointercancel'])(
  'during a press it waits until %s, and is done once',
  async (end) => {
    const fire = aWindow();
    const stop = watchPresses();
    const act = vi.fn();
    fire('pointerdown');
    afterPress(act);
    expect(act).not.toHaveBeenCalled();
    fire(end);
    expect(act, 'the click comes first').not.toHaveBeenCalled();
    await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1));
    fire('pointerdown');
    fire(end);
    stop();
    expect(act).toHaveBeenCalledTimes(1);
  },
);

test('who stops watching leaves nothing waiting', () => {
  const fire = aWindow();
  const stop = watchPresses();
  const act = vi.fn();
  fire('pointerdown');
  afterPress(act);
  stop();
  expect(act).toHaveBeenCalledTimes(1);
});
