import { fill, fillText, type Text } from '../../messages/text';
import { exemptionInWords, feeInWords, isReplacedForATime } from '../../procedure/fees';
import type { FeeExemption, FeeRule, ServiceChannel } from '../../procedure/procedure';
import { findBlock } from '../blocks';
import type { SectionDraft } from '../draft';
import { blockSection, type Derivation, newFields } from './derivation';
import { channelsForForm } from './form-channels';
import { deriveMessages } from './messages';
import { bilingual } from './phrasebook';
import { clippedText, longest } from './text-limits';

const { result: texts, staff } = deriveMessages;

/** Remarks of the one who gathered the data: not for applicants. */
const remark = /nguồn|kiểm tra lại|hiểu biết chung|chúng tôi|đà nẵng/iu;

/** How many copies (where the fee is per copy), what is to be paid, and whether an exemption applies. */
export function feeSections(derivation: Derivation, covered: readonly string[]): SectionDraft[] {
  const channels = channelsForForm(derivation.procedureCase.channels);
  const fees = channels.flatMap((channel) => channel.fees);
  return [copiesSection(derivation, fees, covered), feeSection(derivation, channels, fees)].filter(
    (section) => section !== undefined,
  );
}

function copiesSection(
  derivation: Derivation,
  fees: readonly FeeRule[],
  covered: readonly string[],
): SectionDraft | undefined {
  const perCopy = fees.find((fee) => /^bản(?!\p{L})/u.test(perOf(fee)));
  if (perCopy === undefined) return undefined;
  const block = perCopy.note !== null && /chỉ khi/iu.test(perCopy.note) ? 'optional-copies' : 'copies';
  if (covered.includes(block)) return undefined;
  const section = blockSection(derivation, findBlock(block));
  if (section !== undefined) {
    derivation.report.blocks.push({
      step: 'result',
      block,
      rule: 'fee-per-copy',
      because: `phí tính theo ${perOf(perCopy)}`,
    });
  }
  return section;
}

function perOf(fee: FeeRule): string {
  return fee.amount.kind === 'fixed' || fee.amount.kind === 'stepped' ? (fee.amount.per ?? '') : '';
}

function feeSection(
  derivation: Derivation,
  channels: readonly ServiceChannel[],
  fees: readonly FeeRule[],
): SectionDraft {
  const { book, report } = derivation;
  const parts = channels.map((channel) => channelInWords(derivation, channel));
  const isDated = fees.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null);
  const text: Text = parts.length > 0 ? joinLines(isDated ? [...parts, texts.byDate] : parts) : texts.noneStated;
  report.fees.push(...parts.map(({ vi }) => vi));
  const allFree = fees.length > 0 && fees.every((fee) => fee.amount.kind === 'free');
  const uncertain = fees.length === 0 || fees.some(({ amount }) => amount.kind === 'unknown');
  const fields = newFields(derivation, [
    {
      key: 'noticeFees',
      type: 'explanation',
      label: book.say(texts.feesLabel),
      settings: {
        text: book.say(clippedText(text, longest.explanation)),
        tone: allFree ? 'success' : uncertain ? 'warning' : 'info',
      },
    },
  ]);
  const exemptions = distinctExemptions(fees);
  if (exemptions.length > 0) {
    const choices = exemptions.map((exemption) => ({
      value: exemption.key.slice(0, longest.choiceValue),
      label: book.say(clippedText(exemptionText(derivation, exemption), longest.choice)),
    }));
    const question = newFields(derivation, [
      {
        key: 'feeExemption',
        type: 'choice',
        label: book.say(texts.exemption),
        help: book.say(texts.exemptionHelp),
        required: true,
        settings: { display: 'radio', choices: [{ value: 'none', label: book.say(texts.noExemption) }, ...choices] },
      },
    ]);
    fields.push(...question);
  }
  tellStaff(derivation, channels, fees);
  return { id: 'fees', title: book.say(texts.feesTitle), fields };
}

function channelInWords(derivation: Derivation, channel: ServiceChannel): Text {
  const lead = texts[channel.kind];
  if (channel.fees.length === 0) return sentence(lead, texts.noneStated);
  if (channel.fees.every(({ amount }) => amount.kind === 'free')) return sentence(lead, texts.free);
  const rules = channel.fees.map((fee): Text => {
    const said = { vi: feeInWords(fee, 'vi'), en: feeInWords(withUnit(fee, derivation), 'en') };
    const words = isReplacedForATime(channel, fee) ? withRemark(said, texts.usualAmount) : said;
    const note = noteOf(fee);
    if (note === undefined) return words;
    const inBoth = bilingual(derivation.book, note);
    return { vi: `${words.vi}: ${inBoth.vi}`, en: `${words.en}: ${inBoth.en}` };
  });
  const kinds = channel.fees.map(({ amount }) => amount.kind);
  const notes = [
    ...(kinds.includes('council') ? [texts.councilNote] : []),
    ...(kinds.includes('unknown') ? [texts.unknownNote] : []),
  ];
  const list = sentence(lead, { vi: `${joinBy(rules, 'vi')}.`, en: `${joinBy(rules, 'en')}.` });
  return notes.reduce((whole, note) => ({ vi: `${whole.vi} ${note.vi}`, en: `${whole.en} ${note.en}` }), list);
}

/** The fee with its unit in English as far as the glossary has it. */
function withUnit(fee: FeeRule, { book }: Derivation): FeeRule {
  const { amount } = fee;
  if (amount.kind !== 'fixed' && amount.kind !== 'stepped') return fee;
  return amount.per === null ? fee : { ...fee, amount: { ...amount, per: bilingual(book, amount.per).en } };
}

/** The note where it tells tariffs apart; what only repeats exemptions or steps, and remarks on the data, is left out. */
function noteOf(fee: FeeRule): string | undefined {
  const { note, amount, exemptions } = fee;
  if (note === null || amount.kind !== 'fixed' || exemptions.length > 0 || remark.test(note)) return undefined;
  return note.charAt(0).toLowerCase() + note.slice(1);
}

function exemptionText({ book }: Derivation, exemption: FeeExemption): Text {
  return {
    vi: exemptionInWords(exemption, 'vi'),
    en: exemptionInWords({ ...exemption, name: bilingual(book, exemption.name).en }, 'en'),
  };
}

function distinctExemptions(fees: readonly FeeRule[]): FeeExemption[] {
  const byKey = new Map<string, FeeExemption>();
  for (const exemption of fees.flatMap((fee) => fee.exemptions)) {
    const key = exemption.key.slice(0, longest.choiceValue);
    if (!byKey.has(key) && key !== 'none') byKey.set(key, exemption);
  }
  return [...byKey.values()];
}

function tellStaff(derivation: Derivation, channels: readonly ServiceChannel[], fees: readonly FeeRule[]): void {
  const { report } = derivation;
  if (!channels.some(({ kind }) => kind === 'online')) report.leftToStaff.push(staff.noOnlineChannel);
  for (const { kind } of channels.filter((channel) => channel.fees.length === 0)) {
    report.leftToStaff.push({
      vi: fill(staff.feeNone.vi, { channel: texts[kind].vi }),
      en: fill(staff.feeNone.en, { channel: texts[kind].en }),
    });
  }
  if (fees.some(({ amount }) => amount.kind === 'unknown')) report.leftToStaff.push(staff.feeUnknown);
  if (fees.some(({ amount }) => amount.kind === 'council')) report.leftToStaff.push(staff.feeCouncil);
  const remarks = fees.flatMap(({ note }) => (note !== null && remark.test(note) ? [note] : []));
  for (const note of new Set(remarks)) report.leftToStaff.push(fillText(staff.feeNote, { note }));
}

function withRemark(text: Text, remarked: Text): Text {
  return { vi: `${text.vi} (${remarked.vi})`, en: `${text.en} (${remarked.en})` };
}

function sentence(lead: Text, text: Text): Text {
  return { vi: `${lead.vi}: ${text.vi}`, en: `${lead.en}: ${text.en}` };
}

function joinBy(parts: readonly Text[], language: keyof Text): string {
  return parts.map((part) => part[language]).join('; ');
}

function joinLines(parts: readonly Text[]): Text {
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
