'use client';
import { type ReactNode, useMemo } from 'react';
import { findNode, type NodeRef } from '../../form/commands/node-ref';
import { askableFields } from '../../form/conditions/askable-fields';
import type { FieldDraft } from '../../form/draft';
import { findFieldType } from '../../form/field-types';
import type { Form } from '../../form/form';
import type { RuleFault } from '../../form/rule-faults';
import type { InspectorPanel } from '../inspector/inspector-panel';
import { useBuilderState, useSay, useSettledDraft, useSettledForm } from '../state';
import { ConditionEditor } from './condition-editor';
import { FaultList } from './fault-list';
import { faultsOf } from './faults-of';
import { messages } from './messages';
import { pathOfRef, pathsOfSection, refOfFault } from './rule-places';
import { useRuleEdits } from './use-rule-edits';

/** When a field or a section is shown, and when a field must be filled in. */
export const conditionsPanel: InspectorPanel = {
  id: 'conditions',
  label: { vi: 'Hiện, ẩn và bắt buộc', en: 'Show, hide and require' },
  shows: (found) => found.kind === 'section' || (found.kind === 'field' && !isInGroup(found)),
  Component: Conditions,
};

/** The fields of a group are shown, hidden and asked for with it. */
function isInGroup({ table }: { table?: FieldDraft }): boolean {
  return table !== undefined && findFieldType(table.type)?.inner === 'members';
}

function Conditions({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { say } = useSay();
  const draft = useSettledDraft();
  const form = useSettledForm();
  const edits = useRuleEdits();
  const beside = useBuilderState((state) => pathOfRef(state.draft, nodeRef) ?? '');
  const showWhen = useBuilderState(({ draft: now }) => {
    const found = findNode(now, nodeRef);
    return found?.kind === 'field' || found?.kind === 'section' ? found.node.showWhen : undefined;
  });
  const requireWhen = useBuilderState(({ draft: now }) => {
    const found = findNode(now, nodeRef);
    return found?.kind === 'field' ? found.node.requireWhen : undefined;
  });
  const answers = useBuilderState(({ draft: now }) => {
    const found = findNode(now, nodeRef);
    return found?.kind === 'field' && findFieldType(found.node.type)?.kind === 'value';
  });
  const fields = useMemo(
    () => askableFields(form, beside, pathsOfSection(draft, nodeRef)),
    [form, draft, nodeRef, beside],
  );
  const faults = useMemo(
    () => faultsOf(form).filter((fault) => refOfFault(draft, fault) === nodeRef && isOfConditions(form, fault)),
    [form, draft, nodeRef],
  );
  return (
    <div className="pb-stack">
      <FaultList faults={faults} />
      <ConditionEditor
        legend={say(messages.showWhen)}
        without={say(messages.alwaysShown)}
        form={form}
        condition={showWhen}
        beside={beside}
        fields={fields}
        onChange={(condition) => edits.setCondition(nodeRef, 'showWhen', condition)}
      />
      {answers && (
        <ConditionEditor
          legend={say(messages.requireWhen)}
          without={say(messages.onlyByBox)}
          form={form}
          condition={requireWhen}
          beside={beside}
          fields={fields}
          onChange={(condition) => edits.setCondition(nodeRef, 'requireWhen', condition)}
        />
      )}
    </div>
  );
}

/** Faults of checks and calculations are shown at these rules. */
function isOfConditions(form: Form, fault: RuleFault): boolean {
  const rule = form.rules.find(({ id }) => id === fault.rule);
  return rule === undefined || rule.kind === 'show' || rule.kind === 'require';
}
