/** The outbox, to read: in demo mode it stands in for the telephones that messages and codes would reach. */
package org.sijill.web.notification;
