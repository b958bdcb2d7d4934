/** A phone number the way people read it: `+91 98450 12345`. What is no plain Indian number stays as it was written. */
export function phoneText(phone: string): string {
  return phone.replace(/^\+91(\d{5})(\d{5})$/, '+91 $1 $2');
}
