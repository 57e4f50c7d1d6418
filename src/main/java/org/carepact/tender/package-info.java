/** The notice of a purchase: need, criteria, timetable, questions and answers; from draft through publication to its end. */
package org.carepact.tender;
