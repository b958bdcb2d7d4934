/** How a customer knows who calls about her ticket. */
export type CallerProof = {
  /** Of whoever has the ticket. */
  technician: string;
  /** Three words that whoever calls must read out. */
  phrase: string;
};

/** The same for the technician, with the number under which anybody can ask after him today. */
export type OwnProof = { phrase: string; number: string };

/** Whether somebody who has the ticket, or works for us at all where none was named, has this number today. */
export type CallerAnswer = { known: boolean };
