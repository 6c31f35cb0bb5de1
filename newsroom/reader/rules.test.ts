import { expect, test } from "vitest";
import { networkOf } from "./rules";

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8::1", "2001:db8:0:0"],
  ["2001:db8:0:0:1::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["unknown", "unknown"],
  ["not:an:address", "not:an:address"],
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));
