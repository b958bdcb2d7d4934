import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { addDeviceInput, deviceContent } from '../contract.ts';
import { addDevice } from '../operations/add-device.ts';
import { changeDevice, removeDevice } from '../operations/change-device.ts';
import { devicesOf } from '../views/devices.ts';

const writing = [{ limit: 'write by person', by: 'caller' }] as const;

export const deviceEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/devices',
    who: 'customer',
    load: async (req, { caller }) => ({ devices: await devicesOf(req, caller) }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/devices',
    who: 'customer',
    input: addDeviceInput,
    limits: writing,
    run: (req, { caller, input }) => addDevice(req, caller, input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/devices/:id/change',
    who: 'customer',
    input: deviceContent,
    limits: writing,
    run: async (req, { caller, input, params }) => {
      await changeDevice(req, caller, params.id ?? '', input);
      return {};
    },
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/devices/:id/remove',
    who: 'customer',
    limits: writing,
    run: async (req, { caller, params }) => {
      await removeDevice(req, caller, params.id ?? '');
      return {};
    },
  }),
];
