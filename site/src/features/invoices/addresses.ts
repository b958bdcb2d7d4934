/** Where the API gives out the PDF of an invoice. */
export function invoicePdf(number: string): string {
  return `/api/portal/invoices/${encodeURIComponent(number)}/pdf`;
}

/** Where the API gives out the PDF of a payment's receipt. */
export function receiptPdf(paymentId: string): string {
  return `/api/portal/payments/${encodeURIComponent(paymentId)}/receipt.pdf`;
}

/** Where the API gives out the PDF of a credit note. */
export function creditNotePdf(number: string): string {
  return `/api/portal/credit-notes/${encodeURIComponent(number)}/pdf`;
}
