// A television that is sent to sleep and woken, or is left alone.
#include "kiosk/display/television.hpp"

#include "tests/kiosk/display/fake_cec.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using kiosk::Television;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class ATelevision : public testing::Test {
protected:
    support::FakeCec cec_;
    Television television_{{}, cec_.calls()};
};

} // namespace

TEST_F(ATelevision, IsSentToSleepAndWoken) {
    EXPECT_TRUE(television_.darken());
    EXPECT_THAT(cec_.said, ElementsAre("standby"));
    television_.wake();
    EXPECT_THAT(cec_.said, ElementsAre("standby", "image view on", "active source 4096"));
}

TEST_F(ATelevision, IsWokenOnce) {
    television_.darken();
    television_.wake();
    cec_.said.clear();
    cec_.power = CEC_OP_POWER_STATUS_STANDBY; // by a person, since
    television_.wake();
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(ATelevision, ThatAPersonSwitchedOffIsNeverWoken) {
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    EXPECT_TRUE(television_.darken()) << "it answers";
    television_.wake();
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(ATelevision, ThatIsGoingToSleepIsLeftAlone) {
    cec_.power = CEC_OP_POWER_STATUS_TO_STANDBY;
    television_.darken();
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(ATelevision, ThatAPersonSwitchedOnInTheNightIsNotTold) {
    television_.darken();
    cec_.power = CEC_OP_POWER_STATUS_ON;
    cec_.said.clear();
    television_.wake();
    EXPECT_THAT(cec_.said, IsEmpty());
    EXPECT_FALSE(television_.ours());
}

TEST_F(ATelevision, ThatAPersonSwitchedOnAndOffInTheNightIsNotWoken) {
    television_.darken();
    television_.look();
    cec_.power = CEC_OP_POWER_STATUS_ON;
    television_.look();
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    television_.look();
    cec_.said.clear();
    television_.wake();
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(ATelevision, ThatTakesItsTimeToGoToSleepIsStillOurs) {
    television_.darken();
    cec_.power = CEC_OP_POWER_STATUS_ON; // it only said that it would
    television_.look();
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    television_.look();
    EXPECT_TRUE(television_.ours());
}

TEST_F(ATelevision, IsNotAskedWhoseItIsOnceItIsNotOurs) {
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    television_.darken();
    const int asked = cec_.asked;
    television_.look();
    EXPECT_EQ(cec_.asked, asked);
}

TEST_F(ATelevision, ThatCannotBeReachedIsWokenLater) {
    television_.darken();
    cec_.plugged = false;
    television_.wake();
    cec_.plugged = true;
    cec_.said.clear();
    television_.wake();
    EXPECT_THAT(cec_.said, ElementsAre("image view on", "active source 4096"));
}

TEST_F(ATelevision, StandsBehindTheAdapterThatItAnswersOn) {
    cec_.adapter = "/dev/cec1";
    EXPECT_TRUE(television_.darken());
    EXPECT_THAT(cec_.said, ElementsAre("standby"));
}

TEST_F(ATelevision, IsSpokenToUnderOneAddress) {
    television_.darken();
    television_.wake();
    EXPECT_EQ(cec_.claimed, 1);
}

TEST_F(ATelevision, IsNotThereWhereNobodyAnswers) {
    cec_.answers = false;
    EXPECT_FALSE(television_.darken());
    cec_.answers = true;
    cec_.plugged = false;
    EXPECT_FALSE(television_.darken());
    cec_.adapter = "";
    EXPECT_FALSE(television_.darken());
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST(ATelevisionAndAPowerCut, IsWokenByTheNextStart) {
    const support::ScratchFolder folder;
    support::FakeCec cec;
    Television{folder.path() / "asleep", cec.calls()}.darken();
    Television next{folder.path() / "asleep", cec.calls()};
    EXPECT_TRUE(next.ours());
    next.wake();
    EXPECT_THAT(cec.said, ElementsAre("standby", "image view on", "active source 4096"));
    EXPECT_FALSE(Television(folder.path() / "asleep", cec.calls()).ours());
}
