/**
 * Reads and writes edXML messages and statuses (QCVN 102:2016/BTTTT as amended 2022), piece by piece: attachments pass
 * through and are never kept. Elements are known by their local names, for namespaces and prefixes differ between the
 * systems in use.
 */
@org.springframework.modulith.NamedInterface("edxml")
package vn.tangthu.exchange.edxml;
