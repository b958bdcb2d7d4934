export const card = 'rounded-md border border-line bg-surface shadow-card';
export const cardHead = 'flex flex-wrap items-baseline gap-x-3 gap-y-1 px-[18px] pt-4 pb-3';
export const cardBody = 'px-[18px] pb-[18px]';
export const cardRow = 'border-t border-line px-[18px] py-3';

export const emptyBox = 'grid justify-items-center gap-3 px-6 py-12 text-center';
export const skeletonBar = 'block animate-pulse rounded-sm bg-line';

export const dialogBox =
  'fixed inset-0 z-50 m-auto h-fit max-h-[calc(100dvh-32px)] w-[min(520px,calc(100vw-32px))] overflow-y-auto rounded-lg border border-line bg-surface p-6 text-ink shadow-card';
export const dialogTitle = 'text-lg font-semibold';
export const dialogActions =
  'mt-5 flex flex-wrap justify-end gap-3 max-tab:flex-col-reverse max-tab:*:w-full';

export const tabList = 'flex gap-1 overflow-x-auto border-b border-line';
export const tab =
  '-mb-px inline-flex min-h-11 shrink-0 items-center gap-2 border-b-2 border-transparent px-3 text-md font-medium text-ink-2 no-underline hover:text-ink ' +
  'aria-[current=page]:border-brand aria-[current=page]:text-brand-text data-active:border-brand data-active:text-brand-text -outline-offset-2';
