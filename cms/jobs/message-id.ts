/** The Message-ID of a delivery: the same for every attempt. @param publicUrl the portal's address */
export function messageIdOf(delivery: string, publicUrl: string): string {
  return `<${delivery}@${new URL(publicUrl).hostname}>`;
}
