/** Whose turn it is to be invited: a list with an algorithm that nobody changes once it was used, and draws that anybody can recompute. */
package org.carepact.rotation;
