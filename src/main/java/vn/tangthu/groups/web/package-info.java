/** The pages of sets of records. */
package vn.tangthu.groups.web;
