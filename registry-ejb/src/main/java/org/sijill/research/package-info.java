/**
 * What a social research report says: its form with its code lists, how what was typed is read, and what of it speaks for a need.
 * Forms have versions; a report stays as it was given.
 *
 * <p>Research report (تقرير البحث الاجتماعي), housing, social, economic and health situation, ability and difficulty
 * (Washington Group), recommendation. Legal basis: the researcher's duty to see housing, social, economic and health situation
 * and other needs, RD 87/84 and the ministry's answers on it, reference.md §1.3 and §2.3. It must not know which visit it belongs
 * to, or what is decided on it.
 */
package org.sijill.research;
