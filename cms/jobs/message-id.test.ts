import { expect, test } from 'vitest';
import { messageIdOf } from './message-id.ts';

test('the Message-ID of a delivery is always the same and names the public host without its port', () => {
  expect(messageIdOf('d1', 'http://localhost:4321')).toBe('<d1@localhost>');
  expect(messageIdOf('d1', 'https://portal.example.in/x')).toBe('<d1@portal.example.in>');
});
