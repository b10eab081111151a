const languageText = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const decimal = 'http://www.w3.org/2001/XMLSchema#double';
const duration = 'http://www.w3.org/2001/XMLSchema#duration';
const date = 'http://www.w3.org/2001/XMLSchema#date';

const cv = (name: string) => `http://data.europa.eu/m8g/${name}`;
const cpsv = (name: string) => `http://purl.org/vocab/cpsv#${name}`;
const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;

const text = (id: string) => ({ '@id': id, '@type': languageText, '@container': '@set' });
const link = (id: string) => ({ '@id': id, '@type': '@id', '@container': '@set' });
const one = (id: string, type?: string) => (type === undefined ? { '@id': id } : { '@id': id, '@type': type });

/**
 * The JSON-LD context of our linked data: the terms of CPSV-AP 3.2.0 that we use, under the names of its own context file
 * (SEMICeu/CPSV-AP, releases/3.2.0/context), and what CPSV-AP has no term for under ours. `origin` is that of the installation.
 */
export function linkedDataContext(origin: string): { '@context': Record<string, unknown> } {
  const own = (name: string) => `${origin}/catalog/terms#${name}`;
  return {
    '@context': {
      PublicService: cpsv('PublicService'),
      'PublicService.identifier': one(dct('identifier')),
      'PublicService.name': text(dct('title')),
      'PublicService.description': text(dct('description')),
      'PublicService.hasCompetentAuthority': link(cv('hasCompetentAuthority')),
      'PublicService.spatial': link(dct('spatial')),
      'PublicService.sector': link(cv('sector')),
      'PublicService.language': link(dct('language')),
      'PublicService.hasChannel': link(cv('hasChannel')),
      'PublicService.hasCost': link(cv('hasCost')),
      'PublicService.hasInput': link(cpsv('hasInput')),
      'PublicService.hasLegalResource': link(cv('hasLegalResource')),
      'PublicService.holdsRequirement': link(cv('holdsRequirement')),
      'PublicService.produces': link(cpsv('produces')),
      PublicOrganization: cv('PublicOrganisation'),
      'PublicOrganization.preferredLabel': text('http://www.w3.org/2004/02/skos/core#prefLabel'),
      'PublicOrganization.spatial': link(dct('spatial')),
      Location: dct('Location'),
      'Location.name': text('http://www.w3.org/2000/01/rdf-schema#label'),
      Concept: 'http://www.w3.org/2004/02/skos/core#Concept',
      'Concept.preferredLabel': text('http://www.w3.org/2004/02/skos/core#prefLabel'),
      Channel: cv('Channel'),
      'Channel.identifier': one(dct('identifier')),
      'Channel.description': text(dct('description')),
      'Channel.processingTime': one(cv('processingTime'), duration),
      'Channel.type': one(dct('type'), '@id'),
      Cost: cv('Cost'),
      'Cost.identifier': one(dct('identifier')),
      'Cost.hasValue': one(cv('hasValue'), decimal),
      'Cost.currency': one(cv('currency'), '@id'),
      'Cost.description': text(dct('description')),
      'Cost.ifAccessedThrough': one(cv('ifAccessedThrough'), '@id'),
      Evidence: cv('Evidence'),
      'Evidence.identifier': one(dct('identifier')),
      'Evidence.name': text(dct('title')),
      'Evidence.description': text(dct('description')),
      Requirement: cv('Requirement'),
      'Requirement.identifier': one(dct('identifier')),
      'Requirement.name': text(dct('title')),
      'Requirement.description': text(dct('description')),
      LegalResource: 'http://data.europa.eu/eli/ontology#LegalResource',
      'LegalResource.name': text(dct('title')),
      Output: cv('Output'),
      'Output.identifier': one(dct('identifier')),
      'Output.name': text(dct('title')),
      Dataset: dcat('Dataset'),
      'Dataset.title': text(dct('title')),
      'Dataset.identifier': one(dct('identifier')),
      'Dataset.landingPage': link(dcat('landingPage')),
      'Dataset.licence': one(dct('license'), '@id'),
      'Dataset.modified': one(dct('modified'), date),
      'Dataset.version': one(dcat('version')),
      services: link(dct('hasPart')),
      serviceLevel: one(own('serviceLevel')),
      currentServiceLevel: one(own('currentServiceLevel')),
      levelReason: text(own('levelReason')),
      targetServiceLevel: one(own('targetServiceLevel')),
      targetDate: one(own('targetDate'), date),
      unitInCharge: one(own('unitInCharge')),
      revision: one(own('revision')),
      sha256: one(own('sha256')),
      released: one(dct('issued'), date),
    },
  };
}
