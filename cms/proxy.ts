import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { panelPolicy } from './panel-policy.ts';

const name = 'content-security-policy';

/**
 * Gives every page of the panel a policy of its own. It stands here and not in the front door because the panel may
 * have a host name of its own. Next reads the nonce for what it renders from the request's header of the same name.
 * What is no page of the panel is refused here: Next's own answer to it is built beforehand and knows no nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  const live = process.env.NODE_ENV === 'development';
  if (!live && !/^\/admin(\/|$)/.test(request.nextUrl.pathname))
    return new NextResponse(null, { status: 404 });
  const policy = panelPolicy(randomBytes(18).toString('base64'), { live });
  const headers = new Headers(request.headers);
  headers.set(name, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(name, policy);
  return response;
}

export const config = { matcher: '/((?!_next/static/).*)' };
