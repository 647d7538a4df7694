/** What was said about an event: each claim in our words, who stands behind it, when, its figures, and where it is printed. */
import { formatClaimCitation } from '../../core/citation.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Claim, DatedEvent } from '../../core/model.ts';
import { formatClaimDate } from '../../i18n/dates.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useApp, useMessages } from '../store.tsx';
import { useToday } from '../useToday.ts';
import { describeClaim } from './describeClaim.ts';
import { formatFigure } from './formatFigure.ts';
import { SourceLine } from './SourceLine.tsx';

export function ClaimList({ dataset, event }: { readonly dataset: Dataset; readonly event: DatedEvent }) {
  const { reading } = useMessages();
  const claims = dataset.claimsByEvent.get(event.id) ?? [];
  return (
    <section className="view-section">
      <h3 className="section-heading">{reading.claims(claims.length)}</h3>
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.id} data-stance={claim.stance}>
            <ClaimItem dataset={dataset} claim={claim} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClaimItem({ dataset, claim }: { readonly dataset: Dataset; readonly claim: Claim }) {
  const { reading, takeaway } = useMessages();
  const lang = useApp((state) => state.lang);
  const day = useToday();
  const source = dataset.sourceById.get(claim.source);
  return (
    <>
      <p className="claim-says" lang={dataset.info.language}>
        {claim.says}
      </p>
      <p className="claim-who">{describeClaim(claim, reading)}</p>
      {claim.figures.length > 0 && (
        <ul className="claim-figures">
          {claim.figures.map((figure) => {
            const text = formatFigure(figure, reading, lang);
            return <li key={`${figure.measure} ${text}`}>{text}</li>;
          })}
        </ul>
      )}
      <p className="claim-where">
        {claim.when !== '' && <span>{reading.claimedOn(formatClaimDate(claim, lang))}</span>}
        <SourceLine dataset={dataset} source={claim.source} paragraph={claim.paragraph} />
      </p>
      {source && (
        <p className="claim-copy">
          <CopyButton quiet text={formatClaimCitation(claim, source, day)} label={takeaway.copyClaim} />
        </p>
      )}
    </>
  );
}
