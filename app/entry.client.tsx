import './design/enhance/live-forms'
import './design/enhance/quick-exit'
