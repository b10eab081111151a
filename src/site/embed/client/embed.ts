import { ProcedureForm } from './procedure-form';
import { ProcedureList } from './procedure-list';

// A page may name the script twice.
if (!customElements.get('procedure-list')) customElements.define('procedure-list', ProcedureList);
if (!customElements.get('procedure-form')) customElements.define('procedure-form', ProcedureForm);
