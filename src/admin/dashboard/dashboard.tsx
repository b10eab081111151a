import { getTranslation } from '@payloadcms/translations';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { may, type Staff, staffOf } from '../../../collections/access';
import { roleOf as roleDefinition } from '../../../collections/users/roles';
import { fill, type Locale, type MessageValues, type Text } from '../../messages/text';
import { sayDate } from '../dates';
import { localeOf } from '../locale';
import { messages } from '../messages';
import { ToolRow } from '../tools/tool-row';
import { toolsFor } from '../tools/tools';
import { type Figures, readFigures } from './figures';

type Say = (text: Text, values?: MessageValues) => string;

/** The first page after signing in: where this person works, what waits for them, and how the work goes. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult;
  const staff = staffOf(req);
  if (!staff) return null;
  const locale = localeOf(req.i18n.language);
  const say: Say = (text, values) => fill(text[locale], values);
  const [figures, tools] = await Promise.all([readFigures(req, staff), toolsFor(req, staff)]);
  const { admin } = req.payload.config.routes;
  const procedures = `${admin}/collections/procedures`;
  return (
    <Gutter className="cat-dashboard">
      <header>
        <h1>{say(messages.welcome, { name: staff.name })}</h1>
        <p className="cat-quiet">{await roleOf(req, staff, say)}</p>
        <p className="cat-actions">
          <a className="cat-button" href={procedures}>
            {say(messages.openProcedures)}
          </a>
          {may(staff, 'edit-catalogue') && (
            <a className="cat-button cat-button--quiet" href={`${procedures}/create`}>
              {say(messages.newProcedure)}
            </a>
          )}
          <a className="cat-button cat-button--quiet" href="/" target="_blank" rel="noreferrer">
            {say(messages.publicSite)}
            <span className="cat-hidden"> {say(messages.newTab)}</span>
          </a>
        </p>
      </header>
      <ToolRow tools={tools} admin={admin} locale={locale} />
      <Numbers figures={figures} admin={admin} say={say} handles={may(staff, 'handle-dossiers')} />
      <div className="cat-columns">
        <Drafts figures={figures} admin={admin} say={say} locale={locale} />
        {may(staff, 'handle-dossiers') && <Dossiers figures={figures} admin={admin} say={say} locale={locale} />}
      </div>
      <Lists initPageResult={initPageResult} admin={admin} say={say} />
      {may(staff, 'edit-catalogue') && <HowTo say={say} />}
    </Gutter>
  );
}

/** What somebody does who digitises a procedure. */
function HowTo({ say }: { say: Say }) {
  return (
    <section>
      <h2>{say(messages.howTo)}</h2>
      <ol className="cat-steps">
        {[messages.stepFind, messages.stepEdit, messages.stepForm, messages.stepPublish].map((text) => (
          <li key={text.vi}>{say(text)}</li>
        ))}
      </ol>
    </section>
  );
}

async function roleOf(req: PayloadRequest, staff: Staff, say: Say): Promise<string> {
  const names = staff.roles.map((role) => say(roleDefinition(role).label)).join(', ');
  if (!staff.province) return say(messages.roleEverywhere, { names });
  const province = await req.payload.findByID({
    collection: 'provinces',
    id: staff.province,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  return say(messages.roleInProvince, { names, province: province?.name ?? staff.province });
}

type PartProps = { figures: Figures; admin: string; say: Say };

function Numbers({ figures, admin, say, handles }: PartProps & { handles: boolean }) {
  const procedures = `${admin}/collections/procedures`;
  const tiles = [
    { key: 'all', label: messages.countProcedures, value: figures.procedures, href: procedures },
    {
      key: 'released',
      label: messages.countReleased,
      value: figures.released,
      href: `${procedures}?${asks('releasedRevision', 'exists', 'true')}`,
    },
    {
      key: 'drafts',
      label: messages.countDrafts,
      value: figures.drafts.count,
      href: `${procedures}?${asks('_status', 'equals', 'draft')}`,
    },
    {
      key: 'dossiers',
      label: messages.countDossiers,
      value: figures.submitted,
      href: `${admin}/collections/dossiers?${asks('state', 'equals', 'submitted')}`,
    },
  ];
  return (
    <section aria-label={say(messages.figures)}>
      <ul className="cat-tiles">
        {tiles
          .filter(({ key }) => handles || key !== 'dossiers')
          .map(({ key, label, value, href }) => (
            <li key={key}>
              <a href={href}>
                <strong>{value}</strong> {say(label)}
              </a>
            </li>
          ))}
      </ul>
      <p className="cat-levels">
        {say(messages.byLevel)}:{' '}
        {figures.levels.map(({ level, count }) => (
          <a key={level} href={`${procedures}?${asks('level', 'equals', String(level))}`}>
            {say(messages.levelHeading, { level })}: <strong>{count}</strong>
          </a>
        ))}
      </p>
    </section>
  );
}

function Drafts({ figures: { drafts }, admin, say, locale }: PartProps & { locale: Locale }) {
  const list = `${admin}/collections/procedures`;
  return (
    <section>
      <h2>{say(messages.draftsHeading)}</h2>
      {drafts.count === 0 && <p className="cat-quiet">{say(messages.noDrafts)}</p>}
      <ul className="cat-list">
        {drafts.latest.map(({ id, name, at }) => (
          <li key={id}>
            <a href={`${list}/${id}`}>{name}</a>{' '}
            <span className="cat-quiet">{say(messages.savedOn, { date: sayDate(at, locale) })}</span>
          </li>
        ))}
      </ul>
      {drafts.count > drafts.latest.length && (
        <p>
          <a href={`${list}?${asks('_status', 'equals', 'draft')}`}>
            {say(messages.allDrafts, { count: drafts.count })}
          </a>
        </p>
      )}
    </section>
  );
}

function Dossiers({ figures: { dossiers }, admin, say, locale }: PartProps & { locale: Locale }) {
  const list = `${admin}/collections/dossiers`;
  return (
    <section>
      <h2>{say(messages.dossiersHeading)}</h2>
      {dossiers.count === 0 && <p className="cat-quiet">{say(messages.noDossiers)}</p>}
      <ul className="cat-list">
        {dossiers.latest.map(({ id, number, name, at }) => (
          <li key={id}>
            <a href={`${list}/${id}`}>{number}</a> {name}{' '}
            <span className="cat-quiet">{say(messages.sentOn, { time: sayDate(at, locale) })}</span>
          </li>
        ))}
      </ul>
      {dossiers.count > dossiers.latest.length && (
        <p>
          <a href={list}>{say(messages.allDossiers, { count: dossiers.count })}</a>
        </p>
      )}
    </section>
  );
}

/** Every list this person may read, in the groups and order of the menu (which is closed on most screens). */
function Lists({
  initPageResult,
  admin,
  say,
}: Pick<AdminViewServerProps, 'initPageResult'> & Omit<PartProps, 'figures'>) {
  const { permissions, req, visibleEntities } = initPageResult;
  const lists = req.payload.config.collections.filter(
    ({ slug }) => visibleEntities.collections.includes(slug) && permissions.collections?.[slug]?.read,
  );
  const groupOf = ({ admin: { group } }: (typeof lists)[number]) => (group ? getTranslation(group, req.i18n) : '');
  return (
    <section>
      <h2>{say(messages.lists)}</h2>
      <dl className="cat-groups">
        {[...new Set(lists.map(groupOf))].map((group) => (
          <div key={group}>
            <dt>{group}</dt>
            {lists
              .filter((list) => groupOf(list) === group)
              .map(({ slug, labels }) => (
                <dd key={slug}>
                  <a href={`${admin}/collections/${slug}`}>{getTranslation(labels.plural, req.i18n)}</a>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The condition of a list of Payload's, in its address. */
function asks(field: string, operator: string, value: string): string {
  return new URLSearchParams({ [`where[or][0][and][0][${field}][${operator}]`]: value }).toString();
}
