/** The demonstration county and its clock; absent from a live system. */
package org.carepact.demo;
