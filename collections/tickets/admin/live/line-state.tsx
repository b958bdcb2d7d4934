import { words } from '../words.ts';

type Props = {
  /** The page hears nothing. */
  lost: boolean;
  /** Why what is shown could not be brought up to date. */
  problem: string | null;
  onAgain: () => void;
};

/** Says that what is shown may be old; empty while it is not, so that the words are read out when they come. */
export function LineState({ lost, problem, onAgain }: Props) {
  return (
    <p className="desk-line" role="status">
      {lost && words().lineLost}
      {!lost && problem && (
        <>
          {words().notRefreshed} {problem}{' '}
          <button className="desk-button" onClick={onAgain} type="button">
            {words().again}
          </button>
        </>
      )}
    </p>
  );
}
