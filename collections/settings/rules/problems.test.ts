import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAt } from '#kernel/business-hours.ts';
import { openingTimes } from '../hours.ts';
import {
  anyPhoneProblem,
  closesProblem,
  companyGstinProblem,
  dayProblem,
  opensProblem,
  stateCodeProblem,
} from './problems.ts';

const fine = { gstin: '29AABCQ1234F1ZP', gstMode: 'registered', stateCode: '29' };

test('a State code is one of a State, not of a place abroad', () => {
  expect(stateCodeProblem('29')).toBeNull();
  for (const wrong of ['', '2', '96', '97', '28', '99', 'KA', '029']) {
    expect(stateCodeProblem(wrong), wrong).toContain('two-digit code');
  }
});

test.each(['+91 80 4000 1234', '080 4000 1234', '1800 123 4567', '+14155550123', '14488'])(
  '%s can be dialled',
  (phone) => {
    expect(anyPhoneProblem(phone)).toBeNull();
  },
);

test.each(['', '+', '112', '080-40O0', 'call us', '+91+80 4000', '12345678901234567', '80 4000 1234\n'])(
  '%j cannot be dialled',
  (phone) => {
    expect(anyPhoneProblem(phone)).toContain('5 to 15 digits');
  },
);

test('a GSTIN is the company’s own', () => {
  expect(companyGstinProblem(fine)).toBeNull();
  expect(companyGstinProblem({ ...fine, gstin: ' 29aabcq1234f1zp ' })).toBeNull();
  expect(companyGstinProblem({ ...fine, gstin: '29AABCQ1234F1ZQ' })).toContain('typing mistake');
  expect(companyGstinProblem({ ...fine, gstin: '29AABCQ1234' })).toContain('15 characters');
  expect(companyGstinProblem({ ...fine, stateCode: '33' })).toContain('belongs to Karnataka');
});

test('a GSTIN is needed by whoever is registered, and only then', () => {
  expect(companyGstinProblem({ ...fine, gstin: '' })).toContain('needs its GSTIN');
  expect(companyGstinProblem({ ...fine, gstin: '', gstMode: 'unregistered' })).toBeNull();
});

test.each(['9:00', '09.00', '24:00', '25:00', '09:60', '', '09:00:00', ' 09:00'])(
  'nobody opens at %j',
  (opens) => {
    expect(opensProblem(opens)).toContain('09:30');
  },
);

test('closing comes after opening, and may be midnight', () => {
  expect(closesProblem('20:00', '09:00')).toBeNull();
  expect(closesProblem('24:00', '09:00')).toBeNull();
  expect(closesProblem('09:00', '09:00')).toContain('after opening');
  expect(closesProblem('08:59', '09:00')).toContain('after opening');
  expect(closesProblem('24:01', '09:00')).toContain('24:00');
  expect(closesProblem('8 pm', '09:00')).toContain('18:00');
  expect(closesProblem('08:00', 'nine'), 'the opening has its own problem').toBeNull();
});

test('hours that pass can be counted with', () => {
  const text = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(25), fc.nat(61)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
  );
  fc.assert(
    fc.property(text, text, (opens, closes) => {
      fc.pre(opensProblem(opens) === null && closesProblem(closes, opens) === null);
      openAt(
        openingTimes({ hours: [{ weekday: 'mon', opens, closes }], holidays: [] }),
        new Date('2026-11-23T04:30:00Z'),
      );
    }),
  );
});

test.each(['2027-01-26', '2028-02-29', '2026-12-31'])('%s is a day', (day) => {
  expect(dayProblem(day)).toBeNull();
});

test.each(['2027-02-29', '2027-13-01', '26-01-2027', '2027-1-26', '', 'Christmas', '2027-01-26T00:00'])(
  '%j is no day',
  (day) => {
    expect(dayProblem(day)).toContain('in the calendar');
  },
);
