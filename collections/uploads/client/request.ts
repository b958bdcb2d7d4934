/** So long nothing may move before the line counts as broken. */
const stillMs = 30_000;

export type Answer = { status: number; header: (name: string) => string | null; body: unknown };

type Asked = {
  method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  address: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  signal: AbortSignal;
  /** Told how many bytes of the body have left. */
  onSent?: (bytes: number) => void;
};

/** One request by XMLHttpRequest, because fetch cannot say how much has left. Null when the line broke or it was stopped. */
export function request({ method, address, headers, body, signal, onSent }: Asked): Promise<Answer | null> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const stop = () => xhr.abort();
    let watch = setTimeout(stop, stillMs);
    xhr.upload.onprogress = ({ loaded }) => {
      clearTimeout(watch);
      watch = setTimeout(stop, stillMs);
      onSent?.(loaded);
    };
    xhr.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
      window.removeEventListener('offline', stop);
      resolve(
        xhr.status === 0
          ? null
          : {
              status: xhr.status,
              header: (name) => xhr.getResponseHeader(name),
              body: json(xhr.responseText),
            },
      );
    };
    signal.addEventListener('abort', stop);
    window.addEventListener('offline', stop);
    xhr.open(method, address);
    for (const [name, value] of Object.entries(headers ?? {})) xhr.setRequestHeader(name, value);
    xhr.send(body ?? null);
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
