import { expect, test } from 'vitest';
import { normalisePin, pinProblem, pinStateWarning } from './pin.ts';
import { isStateCode, stateName, states } from './states.ts';

test.each(['560001', '110001', '999999'])('%s has the form of a PIN code', (pin) => {
  expect(pinProblem(pin)).toBeNull();
});

test.each(['', '056001', '56001', '5600011', '56000a', '560 001', '५६०००१', '560001\n'])(
  '%j has not',
  (pin) => {
    expect(pinProblem(pin)).toContain('six digits');
  },
);

test('a space or a dash in the middle is taken out', () => {
  expect(normalisePin(' 560 001 ')).toBe('560001');
  expect(normalisePin('560-001')).toBe('560001');
  expect(normalisePin('56 0001')).toBe('56 0001');
});

test('a PIN code of another region is worth a question', () => {
  expect(pinStateWarning({ pin: '560001', stateCode: '29' })).toBeNull();
  expect(pinStateWarning({ pin: '600001', stateCode: '29' })).toContain('600001 is unusual for Karnataka');
});

test('where regions overlap nobody is asked', () => {
  expect(pinStateWarning({ pin: '160017', stateCode: '03' })).toBeNull();
  expect(pinStateWarning({ pin: '160017', stateCode: '04' })).toBeNull();
  expect(pinStateWarning({ pin: '248001', stateCode: '05' })).toBeNull();
  expect(pinStateWarning({ pin: '500001', stateCode: '36' })).toBeNull();
  expect(pinStateWarning({ pin: '522001', stateCode: '37' })).toBeNull();
});

test('every State has regions and unknown codes ask nothing', () => {
  for (const { code } of states) {
    const answers = ['110001', '999999'].map((pin) => pinStateWarning({ pin, stateCode: code }));
    expect(
      answers.some((answer) => answer !== null),
      code,
    ).toBe(true);
  }
  expect(pinStateWarning({ pin: '560001', stateCode: '96' })).toBeNull();
  expect(pinStateWarning({ pin: 'x', stateCode: '29' })).toBeNull();
});

test('there are 36 States and Union Territories, each code once', () => {
  expect(states).toHaveLength(36);
  expect(new Set(states.map((state) => state.code)).size).toBe(36);
  expect(stateName('29')).toBe('Karnataka');
  expect(stateName('97')).toBe('Other Territory');
  expect(stateName('25')).toBeNull();
  expect(isStateCode('28')).toBe(false);
  expect(isStateCode('96')).toBe(false);
});
