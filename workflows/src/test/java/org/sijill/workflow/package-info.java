/** What the tests of all diagrams share: an engine in memory, and the rules every diagram keeps. */
package org.sijill.workflow;
