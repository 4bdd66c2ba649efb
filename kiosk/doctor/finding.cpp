// Columns, so that the eye finds the words that are not "ok".
#include "kiosk/doctor/finding.hpp"

#include <cassert>

#include <fmt/format.h>

namespace kiosk {
namespace {

const char* word_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::ok: return "ok";
    case Verdict::warn: return "warn";
    case Verdict::fail: return "FAIL";
    }
    return "";
}

} // namespace

std::string line_of(const Finding& finding) {
    assert(finding.verdict == Verdict::ok || !finding.command.empty());
    std::string line = fmt::format("{:<5}{:<12}{}", word_of(finding.verdict), finding.check, finding.what);
    if (finding.command.empty()) return line;
    return line + ": " + finding.deed + (finding.deed.empty() ? "" : "; ") + finding.command;
}

} // namespace kiosk
