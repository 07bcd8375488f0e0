/**
 * The process engine behind one door. Nobody else imports it, so that its end of life is a change of one package.
 *
 * <p>Terms: <em>process</em> (a BPMN diagram, named by its key), <em>case</em> (what it runs for; its id is the business
 * key), <em>step</em> (a user task, named by its element id), <em>outcome</em> (the one string a step leaves for the next
 * gateway), <em>position</em> (the steps a case waits at).
 *
 * <p>The engine runs on the application's own JTA data source, in the schema {@code camunda}; a boundary call and the
 * engine's steps up to the next wait state commit or fail together. Every service task runs as the process's own actor.
 * Only ids, outcome names and dates become variables. The engine's history is off: who did what is in the work list and the
 * audit log, under this product's own access and retention rules.
 *
 * @see "ADR 0006, ADR 0007"
 */
package org.sijill.workflow;
