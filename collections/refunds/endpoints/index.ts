import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { decideCreditInput, paidOtherwiseInput, refundInput } from '../contract.ts';
import { decideCredit } from '../operations/decide-credit.ts';
import { paidOtherwise } from '../operations/paid-otherwise.ts';
import { refundByStaff } from '../operations/refund-by-staff.ts';
import { retryRefund } from '../operations/retry-refund.ts';

const accounts = ['accounts'] as const;

/** Doors of whoever looks after money. */
export const refundEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'post',
    path: '/desk/payments/:id/refund',
    who: 'staff',
    roles: accounts,
    input: refundInput,
    run: (req, { caller, input, params }) => refundByStaff(req, caller, params.id ?? '', input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/refunds/:id/retry',
    who: 'staff',
    roles: accounts,
    run: (req, { caller, params }) => retryRefund(req, caller, params.id ?? ''),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/refunds/:id/paid-otherwise',
    who: 'staff',
    roles: accounts,
    input: paidOtherwiseInput,
    run: (req, { caller, input, params }) => paidOtherwise(req, caller, params.id ?? '', input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/desk/refunds/:id/credit-note',
    who: 'staff',
    roles: accounts,
    input: decideCreditInput,
    run: (req, { input, params }) => decideCredit(req, params.id ?? '', input),
  }),
];
